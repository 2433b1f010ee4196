package io.throughline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void tellsATakenPortAndItsOwner() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(Ports.isFree(port)).isFalse();
      assertThat(Ports.isListening(port)).isTrue();
      assertThat(PortOwner.of(port)).contains(ProcessHandle.current());
    }
  }

  @Test
  void tellsAFreePort() throws IOException, InterruptedException {
    int port;
    try (ServerSocket soonFree = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = soonFree.getLocalPort();
    }

    assertThat(Ports.isFree(port)).isTrue();
    assertThat(Ports.isListening(port)).isFalse();
    assertThat(PortOwner.of(port)).isEmpty();
  }
}
