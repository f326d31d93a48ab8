package id.sinergi.imports;

import id.sinergi.http.RefusedWrites;
import id.sinergi.http.StrictReader;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Provides imports to a service that has this module on its class path. */
@AutoConfiguration
class ImportsConfiguration {

    @Bean
    Imports imports(JsonMapper json, StrictReader strict, RefusedWrites refused) {
        return new Imports(json, strict, refused::add);
    }
}
