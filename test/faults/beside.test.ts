/** What people do between some of the service calls of others. */
import { nothingIsLostBeside } from './beside';

nothingIsLostBeside(2);
