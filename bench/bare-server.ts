import { createServer } from "node:http";
import { Server } from "socket.io";

/** The baseline: Socket.IO and nothing else. What one client sends, all hear. */
const http = createServer((request, answer) => {
  answer.statusCode = request.url === "/readyz" ? 200 : 404;
  answer.end();
});
const io = new Server(http, { perMessageDeflate: false });
io.on("connection", (socket) => {
  socket.on("fix", (fix) => io.emit("fix", fix));
});
http.listen(Number(process.env.PORT), process.env.HOST);
