package org.tongxin.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in both languages that another program already listens at the address. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                "端口 " + port + " 已被另一程序占用，请停止该程序，或用 SERVER_PORT 另指定一个端口。" + System.lineSeparator()
                        + "Port " + port + " is taken by another program; stop that program or name another port with"
                        + " SERVER_PORT.",
                null,
                cause);
    }
}
