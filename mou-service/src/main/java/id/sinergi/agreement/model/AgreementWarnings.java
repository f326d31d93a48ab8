package id.sinergi.agreement.model;

import id.sinergi.report.OtherTexts;
import id.sinergi.report.ReportCheck;
import id.sinergi.report.StatedDate;
import id.sinergi.report.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is accepted but doubtful, told to a careful reader. */
public final class AgreementWarnings {

    private AgreementWarnings() {}

    /**
     * All warnings of an agreement, its signing first, then what happened to it.
     *
     * @param check knows the code lists
     */
    public static List<Warning> of(Agreement agreement, ReportCheck check) {
        if (agreement.status() == AgreementStatus.WITHDRAWN) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        if (agreement.status().wasSigned()) {
            warnings.addAll(happened(agreement.statedDate(), "/signedOn", "the agreement was signed"));
        }
        for (int i = 0; i < agreement.evaluations().size(); i++) {
            warnings.addAll(happened(
                    agreement.evaluations().get(i).statedDate(),
                    "/evaluations/" + i + "/on",
                    "the evaluation took place"));
        }
        for (int i = 0; i < agreement.amendments().size(); i++) {
            warnings.addAll(happened(
                    agreement.amendments().get(i).statedDate(),
                    "/amendments/" + i + "/on",
                    "the agreement was amended"));
        }
        if (agreement.status() == AgreementStatus.TERMINATED && agreement.terminatedOn() == null) {
            warnings.add(new Warning(
                    "DATE_MISSING", "/terminatedOn", "the agreement was terminated, its date is not stated"));
        }
        warnings.addAll(check.tagWarnings(agreement.policyTags(), agreement.signedOn(), "/policyTags"));
        warnings.addAll(others(agreement));
        return List.copyOf(warnings);
    }

    /** Where it says OTHER: in its fields, and in those that evaluations and amendments name. */
    private static List<Warning> others(Agreement agreement) {
        Map<String, String> texts = agreement.otherTexts();
        List<String> fields = agreement.fields();
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < agreement.amendments().size(); i++) {
            var added = agreement.amendments().get(i).fieldsAdded();
            warnings.addAll(OtherTexts.warnings(texts, Map.of("fieldsAdded", added), "/amendments/" + i));
        }
        for (int i = 0; i < agreement.evaluations().size(); i++) {
            var proposed = agreement.evaluations().get(i).fieldsToAdd();
            warnings.addAll(OtherTexts.warnings(texts, Map.of("fieldsToAdd", proposed), "/evaluations/" + i));
        }
        warnings.addAll(OtherTexts.warnings(texts, Map.of("fields", fields == null ? List.of() : fields)));
        return warnings;
    }

    private static List<Warning> happened(StatedDate date, String pointer, String what) {
        List<Warning> warnings = new ArrayList<>(date.warnings(pointer));
        if (date.on() == null) {
            warnings.add(new Warning("DATE_MISSING", pointer, what + ", its date is not stated"));
        }
        return warnings;
    }
}
