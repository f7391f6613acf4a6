export { OwnPages as default } from '#/app/own-pages.tsx';
