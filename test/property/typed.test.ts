/** Every way of typing each cell comes to what it means. */
import { comeToWhatTheyMean } from './typed';
import { everyWay } from './typed-rows';

it('every way of typing each cell comes to what it means, and leaves nothing to repair', () =>
  comeToWhatTheyMean(everyWay(['地域づくり', '居場所'])));
