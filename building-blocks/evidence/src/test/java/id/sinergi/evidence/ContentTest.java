package id.sinergi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.MimeType;

class ContentTest {

    static Stream<byte[]> whole() {
        return Stream.of(
                SampleFiles.pdf("a"), SampleFiles.png(), SampleFiles.jpeg(), SampleFiles.xlsx(), SampleFiles.docx());
    }

    static Stream<byte[]> foreign() {
        return Stream.of(
                new byte[0],
                "MZ an executable".getBytes(StandardCharsets.US_ASCII),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII),
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                " %PDF-1.4 not at the beginning %%EOF".getBytes(StandardCharsets.US_ASCII),
                SampleFiles.archive("anything.txt", "text"),
                SampleFiles.archive("[Content_Types].xml", "<Types/>"),
                SampleFiles.archive("[Content_Types].xml", "x".repeat(300_000)),
                SampleFiles.withMacros(),
                SampleFiles.joined(SampleFiles.docx(), new byte[] {1}));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void takesWhatIsWhatItIsSaidToBe(byte[] file) {
        FileType type = FileType.of(file).orElseThrow();

        assertThat(Content.of(file, MimeType.valueOf(type.mediaType())).type()).isEqualTo(type);
        assertThat(Content.of(file, MimeType.valueOf(type.mediaType() + ";charset=UTF-8"))
                        .bytes())
                .isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void refusesWhatIsSomethingElseThanItIsSaidToBe(byte[] file) {
        FileType other = Arrays.stream(FileType.values())
                .filter(type -> type != FileType.of(file).orElseThrow())
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> Content.of(file, MimeType.valueOf(other.mediaType())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE))
                .hasMessageContaining(FileType.of(file).orElseThrow().mediaType());
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void refusesWhatIsNoneOfTheTypesWhateverItIsSaidToBe(byte[] file) {
        for (FileType type : FileType.values()) {
            assertThatThrownBy(() -> Content.of(file, MimeType.valueOf(type.mediaType())))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
    }

    @Test
    void refusesWhatEndsTooEarly() {
        for (byte[] file : List.of(SampleFiles.pdf("a"), SampleFiles.png(), SampleFiles.jpeg())) {
            byte[] cut = Arrays.copyOf(file, file.length - 9);
            MimeType type = MimeType.valueOf(FileType.of(file).orElseThrow().mediaType());
            assertThatThrownBy(() -> Content.of(cut, type)).isInstanceOf(InvalidReport.class);
        }
    }

    @Test
    void keepsOfAPhotoThePictureAndWhichWayUpItIs() throws IOException {
        byte[] kept = Jpeg.withoutMetadata(SampleFiles.photo());

        assertThat(text(SampleFiles.photo())).contains(SampleFiles.PLACE, "ns.adobe.com");
        assertThat(text(kept)).doesNotContain(SampleFiles.PLACE, "ns.adobe.com");
        assertThat(pixels(kept)).isEqualTo(pixels(SampleFiles.jpeg()));
        assertThat(kept).hasSize(SampleFiles.jpeg().length + 36);
        int notes = text(kept).indexOf("Exif");
        assertThat(Orientation.of(Arrays.copyOfRange(kept, notes, notes + 32))).contains(new Orientation(6));
        assertThat(Jpeg.withoutMetadata(kept)).isEqualTo(kept);
    }

    @Test
    void keepsOfAPhotoNoSmallPictureOfWhatItShowed() throws IOException {
        byte[] kept = Jpeg.withoutMetadata(SampleFiles.previewedPhoto());

        assertThat(text(SampleFiles.previewedPhoto())).contains(SampleFiles.PLACE);
        assertThat(kept).isEqualTo(SampleFiles.jpeg());
        assertThat(pixels(kept)).isEqualTo(pixels(SampleFiles.jpeg()));
    }

    @Test
    void keepsOfAPictureNoTexts() throws IOException {
        byte[] kept = Png.withoutMetadata(SampleFiles.talkingPng());

        assertThat(text(SampleFiles.talkingPng())).contains(SampleFiles.PLACE);
        assertThat(kept).isEqualTo(SampleFiles.png());
        assertThat(pixels(kept)).isEqualTo(pixels(SampleFiles.png()));
    }

    @Test
    void refusesWhateverIsBrokenInsteadOfFailing() {
        Random random = new Random(20_261_122);
        List<byte[]> files = List.of(
                SampleFiles.photo(),
                SampleFiles.talkingPng(),
                SampleFiles.xlsx(),
                SampleFiles.docx(),
                SampleFiles.pdf("a"));
        for (int i = 0; i < 20_000; i++) {
            byte[] file = broken(files.get(i % files.size()).clone(), random);
            try {
                Content.of(file, MimeType.valueOf(FileType.values()[random.nextInt(5)].mediaType()));
            } catch (Refusal | InvalidReport expected) {
                assertThat(expected).hasMessageMatching("(?s).+");
            }
        }
    }

    private static byte[] broken(byte[] file, Random random) {
        for (int change = random.nextInt(6); change >= 0; change--) {
            int near = random.nextBoolean() ? Math.min(200, file.length) : file.length;
            file[random.nextInt(near)] = (byte) random.nextInt();
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(file, random.nextInt(file.length) + 1) : file;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
