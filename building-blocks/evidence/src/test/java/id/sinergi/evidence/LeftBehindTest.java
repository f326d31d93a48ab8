package id.sinergi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.MimeType;

/** What requests that end half-way, or come at the same time, leave behind. */
@EvidenceTest
class LeftBehindTest {

    private static final NewFile SCAN =
            new NewFile(AttachmentKind.SCAN, "a.pdf", null, MimeType.valueOf(FileType.PDF_TYPE));

    @Autowired
    private Evidence evidence;

    @Autowired
    private StoredFiles files;

    @Autowired
    private MongoOperations mongo;

    private final UUID record = UUID.randomUUID();

    @Test
    void aClientThatGoesAwayLeavesNothing() {
        long before = count("evidence.chunks") + count("evidence-unsettled");
        InputStream begun = new SequenceInputStream(new ByteArrayInputStream(new byte[3_000_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client went away");
            }
        });

        assertThatThrownBy(() -> evidence.add(record, SCAN, begun, 5_000_000)).isInstanceOf(Refusal.class);

        assertThat(count("evidence.chunks") + count("evidence-unsettled")).isEqualTo(before);
    }

    @Test
    void theSweepRemovesWhatNoDossierLists() {
        UUID left = UUID.randomUUID();
        files.write(left, record, new byte[700_000]);
        UUID unfinished = UUID.randomUUID();
        files.write(unfinished, record, new byte[700_000]);
        mongo.getCollection("evidence.files").deleteOne(new Document("_id", unfinished.toString()));
        assertThat(chunks(left)).isEqualTo(3);

        assertThat(evidence.sweep(Instant.now().minusSeconds(60))).isZero();
        assertThat(evidence.sweep(Instant.now().plusSeconds(60))).isEqualTo(2);

        assertThat(chunks(left) + chunks(unfinished)).isZero();
        assertThat(evidence.sweep(Instant.now().plusSeconds(60))).isZero();
    }

    @Test
    void theSweepLeavesWhatADossierLists() {
        Attachment kept = added("kept").attachment();
        files.note(kept.id(), record);

        assertThat(evidence.sweep(Instant.now().plusSeconds(60))).isZero();

        evidence.verify(kept);
        assertThat(files.notedBefore(Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void theSweepFinishesAWithdrawal() {
        Attachment withdrawn = added("withdrawn").attachment();
        evidence.withdraw(record, withdrawn.id(), "a mistake");
        files.write(withdrawn.id(), record, new byte[10]);

        assertThat(evidence.sweep(Instant.now().plusSeconds(60))).isEqualTo(1);

        assertThat(chunks(withdrawn.id())).isZero();
    }

    @Test
    void filesThatComeAtTheSameTimeAreAllKeptAndTheSameOneOnce() throws Exception {
        List<Callable<Evidence.Added>> sending = IntStream.range(0, 16)
                .<Callable<Evidence.Added>>mapToObj(i -> () -> added("page " + i / 2))
                .toList();

        long added;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            added = threads.invokeAll(sending).stream()
                    .map(Future::resultNow)
                    .filter(Evidence.Added::isNew)
                    .count();
        }

        assertThat(added).isEqualTo(8);
        assertThat(evidence.of(List.of(record))).hasSize(8).allSatisfy(evidence::verify);
        assertThat(files.notedBefore(Instant.now().plusSeconds(60))).isEmpty();
    }

    private Evidence.Added added(String text) {
        byte[] file = SampleFiles.pdf(text);
        return evidence.add(record, SCAN, new ByteArrayInputStream(file), file.length);
    }

    private long chunks(UUID id) {
        return mongo.getCollection("evidence.chunks").countDocuments(new Document("files_id", id.toString()));
    }

    private long count(String collection) {
        return mongo.getCollection(collection).countDocuments();
    }
}
