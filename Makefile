# Everything the project does by hand. Needs JDK 25, finds it where platforms install it, and sets up the rest.
.PHONY: run test bench format image help

PORT ?= 8080
DATA_DIR ?= data
DEMO ?= true
export PORT DATA_DIR DEMO

JDK := $(shell ./deploy/find-jdk)
ifeq ($(JDK),)
$(error Smart Interaction needs JDK 25 or newer: install it (Temurin, for example) or set JAVA_HOME to it)
endif
export JAVA_HOME := $(JDK)

MVN := ./mvnw --batch-mode --no-transfer-progress
JAR := app/target/app-0.1.0-SNAPSHOT.jar
SOURCES := $(shell find pom.xml app/pom.xml app/src/main frontend/pom.xml frontend/src tenant-templates/pom.xml tenant-templates/src -type f 2>/dev/null)

help:
	@echo "make run     start it with a database of its own and demonstration spaces (PORT, DATA_DIR, DEMO)"
	@echo "make test    check everything: format, nulls, boundaries, tests, journeys in a browser"
	@echo "make bench   measure it on this machine"
	@echo "make format  format the code"
	@echo "make image   build the container image"

$(JAR): $(SOURCES)
	$(MVN) --quiet -DskipTests package
	@touch $@

run: $(JAR)
	exec "$(JAVA_HOME)/bin/java" -XX:+UseCompactObjectHeaders -jar $(JAR)

test:
	./deploy/find-chromium
	$(MVN) verify

bench:
	$(MVN) --quiet -DskipTests -Dspotless.check.skip package dependency:build-classpath -pl app -am \
	    -Dmdep.outputFile=$(CURDIR)/bench/target/classpath -Dmdep.includeScope=test
	mkdir -p bench/target/classes
	"$(JAVA_HOME)/bin/javac" -d bench/target/classes \
	    -cp "app/target/classes:app/target/test-classes:$$(cat bench/target/classpath)" bench/Bench.java
	"$(JAVA_HOME)/bin/java" -XX:+UseCompactObjectHeaders -Xmx3g \
	    -cp "bench/target/classes:app/target/classes:app/target/test-classes:$$(cat bench/target/classpath)" \
	    org.smartinteraction.bench.Bench

format:
	$(MVN) --quiet spotless:apply

image: $(JAR)
	docker build --file deploy/Containerfile --tag smart-interaction .
