package id.sinergi.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as offices, scanners and telephones make them. */
final class SampleFiles {

    static final String PLACE = "S 7.4212 E 109.2477";

    private SampleFiles() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Note(" + text + ")>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpeg");
    }

    /** A photo that tells where it was taken, with a comment, a preview behind its end, and lies on its side. */
    static byte[] photo() {
        byte[] plain = jpeg();
        ByteBuffer notes = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        notes.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        notes.putShort((short) 2);
        notes.putShort((short) 0x010f).putShort((short) 2).putInt(20).putInt(38);
        notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        notes.putInt(0).put(PLACE.getBytes(StandardCharsets.US_ASCII));
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xe1, Arrays.copyOf(notes.array(), notes.position())),
                segment(0xe1, ("http://ns.adobe.com/xap/1.0/\0" + PLACE).getBytes(StandardCharsets.US_ASCII)),
                segment(0xfe, PLACE.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, 2, plain.length),
                plain,
                PLACE.getBytes(StandardCharsets.US_ASCII));
    }

    /** A photo with a small picture of itself in its JFIF header, here a row of pixels that can be read. */
    static byte[] previewedPhoto() {
        byte[] plain = jpeg();
        int header = 2 + 2 + 16;
        byte[] preview = PLACE.repeat(3).getBytes(StandardCharsets.US_ASCII);
        byte[] jfif = joined(
                Arrays.copyOfRange(plain, 2 + 2 + 2, header - 2), new byte[] {(byte) PLACE.length(), 1}, preview);
        return joined(Arrays.copyOf(plain, 2), segment(0xe0, jfif), Arrays.copyOfRange(plain, header, plain.length));
    }

    /** A picture with a text and with something behind its end. */
    static byte[] talkingPng() {
        byte[] plain = png();
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(plain, afterHeader),
                chunk("tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, afterHeader, plain.length),
                PLACE.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] xlsx() {
        return office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    }

    static byte[] docx() {
        return office(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "word/document.xml");
    }

    static byte[] withMacros() {
        return office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml");
    }

    static byte[] office(String type, String part) {
        return archive(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>",
                part,
                "<x>" + "y".repeat(2_000) + "</x>");
    }

    static byte[] archive(String... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                archive.putNextEntry(new ZipEntry(namesAndContents[i]));
                archive.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] picture(String format) {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
