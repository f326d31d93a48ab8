package id.sinergi.agreement.web;

import id.sinergi.agreement.Agreements;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.http.Call;
import id.sinergi.imports.ImportEndpoints;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Recorded;
import id.sinergi.imports.Recording;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.reference.ReferenceData;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of agreements over HTTP. */
@RestController
@RequestMapping(AgreementController.PATH + "/imports")
@Tag(name = "agreements")
class ImportController extends ImportEndpoints<Agreement> {

    ImportController(Imports imports, Agreements agreements, ReferenceData reference) {
        super(imports, AgreementController.PATH, Agreement.class, AgreementColumns.of(reference), new Rows(agreements));
    }

    private record Rows(Agreements agreements) implements Recording<Agreement> {

        @Override
        public Recorded store(Call call, Agreement row) {
            Answer<Agreement> answer = agreements.report(Request.create(call, row), row);
            return new Recorded(answer.stored().id(), answer.repeated(), answer.warnings(), answer.candidates());
        }

        @Override
        public Recorded check(Call call, Agreement row) {
            Answer<Agreement> answer = agreements.rehearse(Request.create(call, row), row);
            return new Recorded(
                    answer.repeated() ? answer.stored().id() : null,
                    answer.repeated(),
                    answer.warnings(),
                    answer.candidates());
        }
    }
}
