/** @param {string} id */
export const faulty = (id) => window.TAYORI.faults.includes(id);
