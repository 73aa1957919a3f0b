/** For `npm run mutation`: properties try few cases, so that thousands of mutants can be tried in an hour. */
process.env.FC_MOST = '50';
