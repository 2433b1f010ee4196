package io.throughline.elasticsearch.connection;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Takes connections, as its kernel does for a process that hangs, and never answers. */
public final class HangingServer implements Closeable {
  private final ServerSocket socket;

  /** On a free port of loopback. */
  public HangingServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
