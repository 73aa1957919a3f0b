/** What people do between any two service calls of others. */
import { nothingIsLostBeside } from './beside';

nothingIsLostBeside();
