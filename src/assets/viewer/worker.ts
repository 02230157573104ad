/** The worker of PDF.js, which reads the file apart from the page, under a policy of its own (src/local/assets.ts). */
import "./older.ts";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
