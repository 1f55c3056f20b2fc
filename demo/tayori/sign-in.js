import { translatePage } from './words.js';

translatePage(navigator.language.startsWith('ja') ? 'ja' : 'en');
