// @ts-check

/** One progress line for the person who waits. @param {string} message */
export const say = (message) => console.log(`sekisho: ${message}`);
