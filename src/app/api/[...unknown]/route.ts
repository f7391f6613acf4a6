/** An address under /api that leads nowhere is told so as data, not as a page. */
function nothingHere() {
  return Response.json({ error: { message: 'There is nothing here.', data: { httpStatus: 404 } } }, { status: 404 });
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
