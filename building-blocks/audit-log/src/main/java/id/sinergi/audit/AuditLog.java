package id.sinergi.audit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/**
 * Writes events as JSON lines in Elastic's common schema, apart from what a service logs otherwise. The logger is
 * {@code sinergi.audit.<service>}, at level INFO.
 */
final class AuditLog implements AutoCloseable {

    private final Logger logger;
    private final OutputStreamAppender<ILoggingEvent> lines;

    /** @param file empty: the console */
    AuditLog(String service, String file, Environment environment) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        logger = context.getLogger("sinergi.audit." + service);
        lines = file.isEmpty() ? new ConsoleAppender<>() : rolled(context, file);
        lines.setContext(context);
        lines.setName(logger.getName());
        lines.setEncoder(encoder(context, environment));
        lines.start();
        logger.setAdditive(false);
        logger.addAppender(lines);
    }

    void write(AuditEvent event) {
        LoggingEventBuilder line = logger.atLevel(Level.INFO);
        for (var field : fields(event).entrySet()) {
            line = line.addKeyValue(field.getKey(), field.getValue());
        }
        line.log("{} {} {}", event.method(), event.path(), event.status());
    }

    private static Map<String, Object> fields(AuditEvent event) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event.id", event.id());
        fields.put("event.created", event.at());
        fields.put("event.outcome", event.outcome());
        fields.put("user.id", event.account());
        fields.put("client.address", event.address());
        fields.put("http.request.method", event.method());
        fields.put("http.response.status_code", event.status());
        fields.put("url.path", event.path());
        fields.put("trace.id", event.trace());
        fields.put("sinergi.route", event.route());
        fields.put("sinergi.problem", event.problem());
        fields.put("sinergi.idempotency_key", event.idempotencyKey());
        fields.put("sinergi.attempts", event.attempts());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
        lines.stop();
    }

    private static RollingFileAppender<ILoggingEvent> rolled(LoggerContext context, String file) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setFile(file);
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxFileSize(FileSize.valueOf("100MB"));
        rolling.setMaxHistory(400);
        rolling.setTotalSizeCap(FileSize.valueOf("20GB"));
        appender.setRollingPolicy(rolling);
        // A policy starts with its appender's context in place.
        appender.setContext(context);
        rolling.start();
        return appender;
    }

    private static StructuredLogEncoder encoder(LoggerContext context, Environment environment) {
        if (context.getObject(Environment.class.getName()) == null) {
            context.putObject(Environment.class.getName(), environment);
        }
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return encoder;
    }
}
