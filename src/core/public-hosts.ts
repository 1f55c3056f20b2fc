/** Hosts that tell a vendor something and nothing about us: standards, vendors of editors, public CDNs, reserved examples. */
const PUBLIC =
  /^(?:(?:www\.)?w3\.org|(?:www\.)?example\.(?:com|net|org)|(?:[\w-]+\.)*(?:tiny\.cloud|tinymce\.com|ckeditor\.com|cke-cs\.com|froala\.com|xdsoft\.net|quilljs\.com|grapesjs\.com|npmjs\.(?:com|org)|github\.com|jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com)|host-\d+\.invalid)$/i;

export const isPublicHost = (host: string): boolean => PUBLIC.test(host);
