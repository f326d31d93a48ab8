# One image per service, a target each: docker build --target visit-service .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# Formatting, null checks and tests are `./sinergi test`'s. Downloads stay in a cache of the builder.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    services="visit-service mou-service training-service reporting-service" \
    && mvn -B -ntp -q -P '!checks' -Dmaven.test.skip=true -am -pl "$(echo $services | tr ' ' ',')" package \
    && for service in $services; do \
        java -Djarmode=tools -jar $service/target/*-exec.jar extract --layers --launcher --destination /layers/$service || exit 1; \
    done

FROM eclipse-temurin:25-jre AS service
RUN useradd --system --uid 10001 --home-dir /opt/sinergi --shell /usr/sbin/nologin sinergi \
    && install -d -o sinergi -g sinergi /var/lib/sinergi
WORKDIR /opt/sinergi
USER sinergi
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "org.springframework.boot.loader.launch.JarLauncher"]
# The image has neither curl nor wget; its shell can ask by itself.
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]

FROM service AS visit-service
ENV SERVER_PORT=8081
EXPOSE 8081
COPY --from=build /layers/visit-service/dependencies/ ./
COPY --from=build /layers/visit-service/spring-boot-loader/ ./
COPY --from=build /layers/visit-service/snapshot-dependencies/ ./
COPY --from=build /layers/visit-service/application/ ./
