export class Reading {}
export default { fetch: () => new Response("") };
