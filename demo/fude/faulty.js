/** @param {string} id */
export const faulty = (id) => window.FUDE.faults.includes(id);
