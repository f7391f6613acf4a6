export { handleSignIn as GET, handleSignIn as POST } from '#/server/sign-in.ts';
