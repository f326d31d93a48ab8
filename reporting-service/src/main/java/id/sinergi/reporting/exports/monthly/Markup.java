package id.sinergi.reporting.exports.monthly;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element that is being written: as a tree and never as text, so that no text can become an element. */
record Markup(Element element) {

    /** A document of XHTML in a language, with a title. */
    static Markup html(String language, String title) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element root = document.createElement("html");
            document.appendChild(root);
            var html = new Markup(root).with("lang", language);
            html.add("head").add("title", title);
            return html;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds an element, and goes on in it. */
    Markup add(String name) {
        Element child = document().createElement(name);
        element.appendChild(child);
        return new Markup(child);
    }

    /** Adds an element with a text, and goes on in it. */
    Markup add(String name, String text) {
        return add(name).text(text);
    }

    Markup text(String text) {
        element.appendChild(document().createTextNode(printable(text)));
        return this;
    }

    Markup with(String attribute, String value) {
        element.setAttribute(attribute, printable(value));
        return this;
    }

    Markup styled(String name) {
        return with("class", name);
    }

    Document document() {
        return element.getOwnerDocument();
    }

    /** Control characters have no glyph. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
