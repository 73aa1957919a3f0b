// What the form's components are made with, as one module: preact is published as ES modules only, which jest's own
// require does not read, and two copies of its parts would not know each other.
export * from 'preact';
export * from 'preact/hooks';
export * from 'preact/jsx-runtime';
