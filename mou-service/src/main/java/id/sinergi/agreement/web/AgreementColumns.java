package id.sinergi.agreement.web;

import id.sinergi.imports.Columns;
import id.sinergi.reference.ReferenceData;
import java.util.List;

/** What a clerk fills in about an agreement of up to four parties; what a table cannot hold is reported as JSON. */
final class AgreementColumns {

    private static final int PARTIES = 4;
    private static final List<String> CAPACITIES = List.of("HEAD", "DEPUTY", "ACTING", "ACTING_DAILY", "ON_BEHALF");
    private static final List<String> EXAMPLES = List.of(
            "Lapas Kelas IIA Purwokerto",
            "Pemerintah Kabupaten Banyumas (Pemerintah daerah, 33.02)",
            "Jawa Tengah",
            "Universitas Jenderal Soedirman (Perguruan tinggi, 33.02)");

    private AgreementColumns() {}

    static Columns of(ReferenceData reference) {
        Columns columns = new Columns(reference)
                .choice(
                        "kind",
                        "/kind",
                        "agreement-kinds",
                        List.of("FRAMEWORK", "IMPLEMENTING"),
                        "Nota kesepahaman atau perjanjian kerja sama",
                        "Framework or implementing agreement")
                .required()
                .choice(
                        "status",
                        "/status",
                        "agreement-statuses",
                        List.of("EXPLORING", "PROPOSED", "DRAFTED", "SIGNING_PLANNED", "SIGNED", "TERMINATED"),
                        "Tahap yang sudah dicapai",
                        "How far it has come")
                .required()
                .text("title", "/title", "Judul", "Its title", "Nota Kesepakatan pembinaan");
        parties(columns);
        signing(columns);
        validity(columns);
        return related(columns).source("Penandatanganan", "2025-01-28");
    }

    private static void parties(Columns columns) {
        for (int party = 0; party < PARTIES; party++) {
            int number = party + 1;
            String place = "/parties/" + party;
            columns.party("party" + number, place, "Pihak ke-" + number, "Party " + number, EXAMPLES.get(party));
            if (party < 2) {
                columns.required();
            }
            columns.choice(
                            "capacity" + number,
                            place + "/capacity",
                            "capacities",
                            CAPACITIES,
                            "Kedudukan penanda tangan pihak ke-" + number,
                            "In which capacity party " + number + "'s signatory acts")
                    .text(
                            "officeHeld" + number,
                            place + "/officeHeld",
                            "Jabatan penanda tangan pihak ke-" + number,
                            "The office that party " + number + "'s signatory holds",
                            "Kepala Lapas")
                    .text(
                            "reference" + number,
                            place + "/reference",
                            "Nomor menurut pihak ke-" + number,
                            "The number that party " + number + " gave it",
                            "W13.PAS-01.HH.05.05/2025");
        }
        columns.parties(
                        "covered",
                        "/covered",
                        "Tercakup tanpa menandatangani",
                        "Covered without signing",
                        "Bapas Kelas II Purwokerto")
                .parties(
                        "attendees",
                        "/attendees",
                        "Hadir pada penandatanganan",
                        "Who attends the signing",
                        "Polresta Banyumas (Penegak hukum, 33.02)");
    }

    private static void signing(Columns columns) {
        columns.codes(
                        "fields",
                        "/fields",
                        "fields",
                        "Bidang; kosong bila tidak diketahui",
                        "Fields; blank where unknown")
                .text(
                        "otherField",
                        "/otherTexts/fields",
                        "Maksud \"Lainnya\" pada bidang",
                        "What OTHER stands for among the fields",
                        "perikanan darat")
                .truth(
                        "fieldsAmongOthers",
                        "/fieldsAmongOthers",
                        "Apakah masih ada bidang lain",
                        "Whether these are some of several")
                .date("signedOn", "/signedOn", "Tanggal penandatanganan", "When it was signed", "2025-01-27")
                .text(
                        "dateInferred",
                        "/dateInferred",
                        "Bagaimana tanggal disimpulkan",
                        "How the date was inferred",
                        "dari hari terbit")
                .weekday("statedWeekday", "/statedWeekday", "Hari menurut sumber", "The weekday that the source names")
                .date(
                        "signingPlannedOn",
                        "/signingPlan/on",
                        "Rencana tanggal penandatanganan",
                        "When signing is planned",
                        "2026-02");
    }

    private static void validity(Columns columns) {
        columns.choice(
                        "validity",
                        "/validity/kind",
                        "validity-kinds",
                        List.of("FIXED", "OPEN_ENDED", "UNSTATED"),
                        "Masa berlaku: tertentu, tanpa batas, atau tidak disebut",
                        "Validity: between dates, open-ended, or not stated")
                .date("validFrom", "/validity/from", "Berlaku mulai", "Valid from", "2025-01-27")
                .date("validUntil", "/validity/until", "Berlaku sampai", "Valid until", "2027-01-26")
                .length(
                        "validFor",
                        "/validity/duration",
                        "Lama berlaku sejak ditandatangani",
                        "How long, counted from the signing",
                        "2 tahun")
                .date("terminatedOn", "/terminatedOn", "Tanggal diakhiri", "When it was terminated", "2025-06-30")
                .text(
                        "terminationReason",
                        "/terminationReason",
                        "Alasan diakhiri",
                        "Why it was terminated",
                        "atas permintaan para pihak");
    }

    private static Columns related(Columns columns) {
        return columns.text(
                        "parentReference",
                        "/parent/reference",
                        "Nomor nota kesepahaman induk",
                        "The number of the framework agreement",
                        "019/NK/2024")
                .text(
                        "parentTitle",
                        "/parent/title",
                        "Judul nota kesepahaman induk",
                        "The framework agreement's title",
                        "Nota Kesepahaman")
                .text(
                        "predecessorReference",
                        "/predecessor/reference",
                        "Nomor perjanjian yang diperpanjang",
                        "The number of the agreement that it renews",
                        "011/PKS/2022")
                .text(
                        "predecessorTitle",
                        "/predecessor/title",
                        "Judul perjanjian yang diperpanjang",
                        "The title of the agreement that it renews",
                        "Perjanjian Kerja Sama")
                .tags("policyTags", "/policyTags", "Program kebijakan", "Policy schemes it counts towards")
                .occasion()
                .text(
                        "leftOpenBySource",
                        "/leftOpenBySource",
                        "Yang dibiarkan terbuka oleh sumber",
                        "What the source leaves open",
                        "satu atau dua perjanjian");
    }
}
