package id.sinergi.reporting.exports.monthly;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.w3c.dom.Document;

/** Prints a document: with its fonts in it, tagged for those who have it read to them, and without asking anybody for more. */
final class Pdf {

    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFontsOnly());
    }

    private Pdf() {}

    static void write(Document document, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, when);
        }
        builder.useUriResolver((_, _) -> null);
        builder.useFont(font("Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Sinergi");
        builder.withW3cDocument(document, null);
        builder.toStream(out);
        builder.run();
    }

    static FSSupplier<InputStream> font(String style) {
        return () -> Objects.requireNonNull(
                Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"),
                "the font is part of openpdf-fonts-extra");
    }
}
