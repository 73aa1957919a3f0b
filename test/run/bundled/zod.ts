// The part of zod that the add-on takes, as it takes it.
export * from 'zod/mini';
