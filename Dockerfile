# One image per service, a target each: docker build --target visit-service .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# Format, null checks and tests are `./sinergi test`'s. Downloads stay in a cache of the builder.
RUN --mount=type=cache,target=/root/.m2 \
    services="visit-service mou-service training-service reporting-service" \
    && mvn -B -ntp -q -P '!checks' -Dmaven.test.skip=true -am -pl "$(echo $services | tr ' ' ,)" package \
    && for service in $services; do \
        java -Djarmode=tools -jar $service/target/*-exec.jar extract --layers \
            --application-filename service.jar --destination /layers/$service || exit 1; \
    done

FROM eclipse-temurin:25-jre AS service
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin sinergi \
    && install -d -o sinergi /var/lib/sinergi
WORKDIR /opt/sinergi
USER sinergi
# What is left of the container's memory is for threads, buffers and RocksDB.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", "-jar", "service.jar"]
# There is neither curl nor wget; bash can ask by itself.
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]

FROM service AS visit-service
ENV SERVER_PORT=8081 MANAGEMENT_SERVER_PORT=9081
EXPOSE 8081 9081
COPY --from=build /layers/visit-service/dependencies/ /layers/visit-service/snapshot-dependencies/ ./
COPY --from=build /layers/visit-service/application/ ./

FROM service AS mou-service
ENV SERVER_PORT=8082 MANAGEMENT_SERVER_PORT=9082
EXPOSE 8082 9082
COPY --from=build /layers/mou-service/dependencies/ /layers/mou-service/snapshot-dependencies/ ./
COPY --from=build /layers/mou-service/application/ ./

FROM service AS training-service
ENV SERVER_PORT=8083 MANAGEMENT_SERVER_PORT=9083
EXPOSE 8083 9083
COPY --from=build /layers/training-service/dependencies/ /layers/training-service/snapshot-dependencies/ ./
COPY --from=build /layers/training-service/application/ ./

FROM service AS reporting-service
ENV SERVER_PORT=8084 MANAGEMENT_SERVER_PORT=9084
EXPOSE 8084 9084
COPY --from=build /layers/reporting-service/dependencies/ /layers/reporting-service/snapshot-dependencies/ ./
COPY --from=build /layers/reporting-service/application/ ./
