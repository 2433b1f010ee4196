package io.throughline.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells which connections have a request under way. */
final class BusyHandler extends Handler.Wrapper {
  private final IdleConnections connections;

  BusyHandler(Handler handler, IdleConnections connections) {
    super(handler);
    this.connections = connections;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    connections.busy(connection);
    Request.addCompletionListener(request, failure -> connections.idle(connection));
    return super.handle(request, response, callback);
  }
}
