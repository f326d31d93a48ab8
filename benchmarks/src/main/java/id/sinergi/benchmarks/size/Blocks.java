package id.sinergi.benchmarks.size;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/** What bytes would take on a disk where they are compressed in blocks. */
final class Blocks {

    private static final int BLOCK = 32 * 1024;

    private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK);
    private long compressed;

    void add(byte[] content) {
        if (block.size() > 0 && block.size() + content.length > BLOCK) {
            finish();
        }
        block.writeBytes(content);
    }

    long compressed() {
        if (block.size() > 0) {
            finish();
        }
        return compressed;
    }

    private void finish() {
        var target = new ByteBufferOutputStream(BLOCK);
        try (OutputStream snappy =
                Compression.snappy().build().wrapForOutput(target, RecordBatch.CURRENT_MAGIC_VALUE)) {
            block.writeTo(snappy);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        compressed += target.position();
        block.reset();
    }
}
