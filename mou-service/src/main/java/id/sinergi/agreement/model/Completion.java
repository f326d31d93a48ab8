package id.sinergi.agreement.model;

import id.sinergi.report.PartialDate;
import org.jspecify.annotations.Nullable;

/** Something that was to be done is done. */
public record Completion(@Nullable PartialDate done) {}
