// attack: connections to the machine and to the world
// held by: no socket can be made
// outcome: accepted
// time: 5000
import java.net.*;
import java.nio.channels.*;

class Solution {
  interface Way { void go() throws Exception; }

  static int f(int n) {
    Way[] ways = {() -> new Socket("127.0.0.1", @PORT@), () -> InetAddress.getByName("example.com"), () -> new ServerSocket(0),
        () -> new DatagramSocket(), () -> SocketChannel.open(UnixDomainSocketAddress.of("@SOCKET@"))};
    for (Way way : ways) {
      try {
        way.go();
        return 0;
      } catch (Exception | Error e) {
      }
    }
    return n + 1;
  }
}
