package id.sinergi.agreement.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an agreement's text once it is proposed or drafted; null keeps what was known before. */
public record Terms(
        @Nullable String title,
        @Nullable List<String> fields,
        @Nullable Boolean fieldsAmongOthers,
        @Nullable Validity validity) {}
