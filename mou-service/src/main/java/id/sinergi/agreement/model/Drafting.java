package id.sinergi.agreement.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known once an agreement's text has been drafted; null keeps what was known before. */
public record Drafting(
        @Nullable String title,
        @Nullable List<String> fields,
        @Nullable Boolean fieldsAmongOthers,
        @Nullable Validity validity) {}
