package id.sinergi.agreement.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.agreement.Ceremonies;
import id.sinergi.agreement.Ceremony;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.http.Call;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Ceremonies over HTTP. */
@RestController
@RequestMapping(AgreementController.PATH + "/ceremonies")
@Tag(name = "agreements")
class CeremonyController {

    private final Ceremonies ceremonies;

    CeremonyController(Ceremonies ceremonies) {
        this.ceremonies = ceremonies;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Report all agreements of one occasion, one with each partner or one with all",
            description = "All are checked before any is stored. With an Idempotency-Key an interrupted request is"
                    + " completed by repeating it.")
    ResponseEntity<Signed> report(Call call, @RequestBody Ceremony ceremony) {
        Signed signed = Signed.of(ceremonies.report(Request.create(call, ceremony), ceremony));
        URI list = URI.create(AgreementController.PATH + "?occasion=" + UriUtils.encode(signed.occasion(), UTF_8));
        return ResponseEntity.created(list).body(signed);
    }

    /**
     * What was made of a ceremony.
     *
     * @param occasion by which lists find the agreements
     * @param agreements in the order of the partners
     */
    record Signed(String occasion, List<AgreementResource> agreements) {

        static Signed of(List<Answer<Agreement>> answers) {
            String occasion = answers.getFirst().stored().state().occasion();
            return new Signed(
                    Objects.requireNonNull(occasion),
                    answers.stream().map(AgreementResource::of).toList());
        }
    }
}
