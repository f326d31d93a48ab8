package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all of a workbook before it is read: a small file can unfold into one that no memory holds, and the
 * library that reads cells trusts what it reads.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 96L * 1024 * 1024;

    /** Texts that cells share are held in memory while the workbook is read: characters, and how many texts. */
    private static final long MOST_SHARED = 20L * 1024 * 1024;

    private static final int MOST_SHARED_TEXTS = 400_000;

    private static final int MOST_TEXT = Row.LARGEST;
    private static final int DEEPEST = 64;

    /** Each is compared with every cell. */
    private static final int MOST_FORMULAS = 1_000;

    private static final int LONGEST_FORMULA = 1_000;
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final XMLInputFactory XML = factory();

    private long left = MOST_BYTES;
    private long shared;
    private int sharedTexts;
    private int formulas;
    private boolean datesFrom1904;

    private WorkbookGuard() {}

    /**
     * Whether the workbook counts days from 1904, which it may where it comes from a Mac.
     *
     * @throws Refusal 400 where the file is no workbook, 413 where it goes beyond what is read
     */
    static boolean datesFrom1904(Path file) throws IOException {
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile parts = ZipFile.builder().setPath(file).get()) {
            int count = 0;
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                if (++count > MOST_PARTS) {
                    throw tooLarge("more than " + MOST_PARTS + " parts");
                }
                guard.check(parts, part);
            }
            return guard.datesFrom1904;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw broken instanceof Refusal refusal
                    ? refusal
                    : Refusal.of(ProblemType.MALFORMED, "The file is no workbook; save it as .xlsx.");
        }
    }

    private void check(ZipFile parts, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (InputStream content = new Counted(parts.getInputStream(part))) {
            if (isXml(part.getName())) {
                check(XML.createXMLStreamReader(content));
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void check(XMLStreamReader part) throws XMLStreamException {
        int depth = 0;
        int text = 0;
        boolean formula = false;
        boolean isShared = false;
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    refuseIf(++depth > DEEPEST, "parts that are nested too deeply");
                    formula = element(part);
                    isShared |= part.getLocalName().equals("si");
                    text = 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    formula = false;
                    isShared &= !part.getLocalName().equals("si");
                    text = 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text += part.getTextLength();
                    shared += isShared ? part.getTextLength() : 0;
                    refuseIf(text > (formula ? LONGEST_FORMULA : MOST_TEXT), "a cell that is too large");
                    refuseIf(shared > MOST_SHARED, "more text than can be read at once");
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refusal.of(ProblemType.MALFORMED, "The workbook defines entities; save it anew as .xlsx.");
                default -> {
                    // says nothing
                }
            }
        }
    }

    /** Whether it is a formula. */
    private boolean element(XMLStreamReader part) {
        switch (part.getLocalName()) {
            case "c" -> refuseUnless(PLACE, part.getAttributeValue(null, "r"));
            case "row" -> refuseUnless(ROW, part.getAttributeValue(null, "r"));
            case "si" -> refuseIf(++sharedTexts > MOST_SHARED_TEXTS, "more texts than can be read at once");
            case "f" -> refuseIf(++formulas > MOST_FORMULAS, "more than " + MOST_FORMULAS + " formulas; paste values");
            case "workbookPr" -> {
                String flag = part.getAttributeValue(null, "date1904");
                datesFrom1904 |= "1".equals(flag) || "true".equals(flag);
            }
            case "Override" -> refuseHidden(part, "ContentType", "+xml", "PartName");
            case "Relationship" -> {
                refuseHidden(part, "Type", "/worksheet", "Target");
                refuseHidden(part, "Type", "/sharedStrings", "Target");
            }
            default -> {
                // nothing that the reading depends on
            }
        }
        return part.getLocalName().equals("f");
    }

    /** Parts of other names are not looked into here, so none that is read as XML may have one. */
    private static void refuseHidden(XMLStreamReader part, String kind, String xml, String place) {
        String name = part.getAttributeValue(null, place);
        if (String.valueOf(part.getAttributeValue(null, kind)).endsWith(xml) && (name == null || !isXml(name))) {
            throw Refusal.of(ProblemType.MALFORMED, "The workbook has parts of unusual names; save it anew as .xlsx.");
        }
    }

    private static boolean isXml(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return lowerCase.endsWith(".xml") || lowerCase.endsWith(".rels");
    }

    private static void refuseUnless(Pattern form, @Nullable String place) {
        if (place != null && !form.matcher(place).matches()) {
            throw Refusal.of(ProblemType.MALFORMED, "The workbook has a cell at no place; save it anew as .xlsx.");
        }
    }

    private static void refuseIf(boolean beyond, String what) {
        if (beyond) {
            throw tooLarge(what);
        }
    }

    private static Refusal tooLarge(String what) {
        return Refusal.of(
                ProblemType.TOO_LARGE,
                "The workbook has " + what + "; send its values alone, or several smaller files.");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Ends where a part, or all of them together, unfold beyond what is read. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(read);
            return read;
        }

        private void counted(int read) {
            left -= Math.max(read, 0);
            refuseIf(left < 0, "more content than can be read at once");
        }
    }
}
