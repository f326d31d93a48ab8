package id.sinergi.standin.account;

import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets every request of a test over the mocked web ask as an operator, unless it says otherwise. */
@AutoConfiguration
class OperatorByDefault {

    OperatorByDefault() {
        As.operatorUnlessSaid();
    }

    @Bean
    MockMvcBuilderCustomizer operator() {
        return builder -> builder.defaultRequest(MockMvcRequestBuilders.get("/")
                .with(SecurityMockMvcRequestPostProcessors.authentication(As.token("operator", Map.of()))));
    }
}
