/** The colours of generated tabs. */

export const colors = {
  paper: '#ffffff',
  ink: '#202124',
  quiet: '#5f6368',
  line: '#dadce0',
  head: '#e8eaed',
  live: '#f8f9fa',
  bar: '#1a56c4',
  input: '#fff8e1',
  section: '#e8f0fe',
  achieved: { background: '#ceead6', font: '#0d652d' },
  onTrack: { background: '#e6f4ea', font: '#137333' },
  watch: { background: '#fef7e0', font: '#7a4f01' },
  behind: { background: '#fce8e6', font: '#a50e0e' },
  notReported: { background: '#f1f3f4', font: '#5f6368' },
} as const;
