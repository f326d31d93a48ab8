package id.sinergi.http;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads bounded JSON bodies, strictly. */
final class JsonBodies extends JacksonJsonHttpMessageConverter {

    /** The largest body that is read, in bytes. */
    private static final int LARGEST = 256 * 1024;

    private final JsonMapper mapper;
    private final StrictReader reader;

    JsonBodies(JsonMapper mapper, StrictReader reader) {
        super(mapper);
        this.mapper = mapper;
        this.reader = reader;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException, HttpMessageNotReadableException {
        byte[] body = message.getBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.of(ProblemType.TOO_LARGE, "A body has at most 256 KiB; send one record at a time.");
        }
        return reader.read(body, mapper.constructType(type.getType()));
    }
}
