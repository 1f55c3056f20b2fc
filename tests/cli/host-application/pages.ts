const page = (body: string, head = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Post</title><link rel="icon" href="data:,">
<style>body { margin: 16px; font: 16px/1.5 sans-serif } iframe { display: block; width: 1000px; border: 0 }</style>
${head}
</head>
<body>
${body}
</body>
</html>`;

export const signInPage = (refusal: string): string =>
  page(`<h1>Sign in</h1>
<form method="post" action="/sign-in">
<p><label>Name <input name="user" autocomplete="username"></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
<p><button>Sign in</button></p>
${refusal && `<p role="alert">${refusal}</p>`}
</form>`);

export const composerPage = (editorOrigin: string): string =>
  page(`<h1>New mail</h1>
<p><label>Subject <input name="subject"></label></p>
<iframe id="signature" title="Signature" src="${editorOrigin}/signature" height="250"></iframe>
<iframe id="mail-body" title="Mail" src="${editorOrigin}/body" height="420"></iframe>
<p><button>Send</button></p>`);

/** What stands in a frame: a TinyMCE as its makers say it is embedded. */
export const editorPage = (version: string, content: string): string =>
  page(
    `<textarea id="text">${content}</textarea>
<script>
tinymce.init({
  selector: '#text',
  license_key: 'gpl',
  plugins: 'lists link image table code searchreplace charmap help media',
  toolbar: 'undo redo | blocks | bold italic underline strikethrough | alignleft aligncenter alignright | bullist numlist outdent indent | link image table code removeformat',
});
</script>`,
    `<script src="/${version}/tinymce.min.js"></script>`,
  );
