package io.throughline.local.process;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine's loopback address. */
public final class Ports {
  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** True when a server could open the port on 127.0.0.1 now. */
  public static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: connections of an earlier server that are still closing do not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  /** True when something accepts connections on the port of 127.0.0.1. */
  public static boolean isListening(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      // Refused or not answered: that is the answer.
      return false;
    }
  }
}
