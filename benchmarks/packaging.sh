# The suite packaging of `run`, which reads this file: what is built, unzipped as Lambda does it, and compared.
packages=$here/target/packaging

# Keeps what a build of http-lanner has packaged in the folder $1, and unzips it as Lambda does.
keep_lanner() {
  mkdir -p "$packages/$1"
  mv "$here"/http-lanner/target/lanner/*.zip "$packages/$1"
  for zip in function native; do
    [ ! -f "$packages/$1/$zip.zip" ] || unzip -q "$packages/$1/$zip.zip" -d "$packages/$1/task"
  done
  [ ! -f "$packages/$1/runtime-layer.zip" ] || unzip -q "$packages/$1/runtime-layer.zip" -d "$packages/$1/opt"
}

# Zips the jars of a module for which nothing else makes a zip, as $1.zip, without those that the managed runtime has.
zip_jars() {
  name=$1
  lib=$here/$2/target/function/lib
  set --
  for jar in "$lib"/*.jar; do
    [ "$name" = ric ] && [ -f "$packages/ric-lib/${jar##*/}" ] || set -- "$@" -C "$lib" "${jar##*/}"
  done
  "$JAVA_HOME/bin/jar" --create --no-manifest --file "$packages/$name.zip" "$@"
}

build_packages() {
  rm -rf "$packages" "$here"/http-lanner/target/lanner/*.zip
  options=-Pquarkus,function-zip
  build harness echo-ric http-ric http-micronaut http-quarkus http-lanner
  mkdir -p "$packages/ric-lib"
  cp "$here"/echo-ric/target/function/lib/*.jar "$packages/ric-lib"
  rm "$packages"/ric-lib/lanner-*.jar
  zip_jars ric http-ric
  zip_jars micronaut http-micronaut
  mkdir "$packages/quarkus"
  cp -R "$here"/http-quarkus/target/function.zip "$here"/http-quarkus/target/*-runner.jar "$here"/http-quarkus/target/lib \
    "$packages/quarkus"

  keep_lanner layered
  for layout in self-contained managed; do
    options="-Pfunction-zip -Dlanner.layout=$layout"
    build http-lanner
    keep_lanner $layout
  done
  if [ -n "${GRAALVM_HOME:-}" ]; then
    options=-Pnative
    build http-lanner
    keep_lanner native
  else
    echo "GRAALVM_HOME is not set, so native images are left out." >&2
  fi
}

measure_packages() {
  handler=dev.lanner.benchmarks.http.HttpFunction
  case " $* " in *' --rounds'*) ;; *) set -- --rounds 21 "$@" ;; esac
  set -- --suite packaging --aot --warm 0 --warmup 0 --baseline ric --baseline lanner "$@" \
    --candidate "lanner=dev.lanner.framework.Main,$handler,$packages/managed/task/lib" \
    --candidate "lanner-layer=$packages/layered/opt/bootstrap,$handler,$packages/layered/task" \
    --zip "lanner-layer=$packages/layered/function.zip,$packages/layered/runtime-layer.zip" \
    --candidate "lanner-self-contained=$packages/self-contained/task/bootstrap,$handler,$packages/self-contained/task" \
    --zip "lanner-self-contained=$packages/self-contained/function.zip"
  if [ -d "$packages/native" ]; then
    set -- "$@" \
      --candidate "lanner-native=$packages/native/task/bootstrap,$handler,$packages/native/task" \
      --zip "lanner-native=$packages/native/native.zip" \
      --budget lanner-native,init-millis,lanner,0.1 \
      --budget lanner-native,first-millis,lanner,0.1 \
      --budget lanner-native,first-cpu-millis,lanner,0.1 \
      --budget lanner-native,resident-megabytes,lanner,0.6
  else
    echo "There is no native image, as GRAALVM_HOME was not set in the build." >&2
  fi
  set -- "$@" \
    --candidate "lanner-managed=$ric,$handler,$packages/ric-lib,$packages/managed/task/lib" --plain-only lanner-managed \
    --zip "lanner-managed=$packages/managed/function.zip" \
    --candidate "ric=$ric,dev.lanner.benchmarks.ric.ItemsHandler,$here/http-ric/target/function/lib" \
    --zip "ric=$packages/ric.zip" \
    --candidate "micronaut=$micronaut,-,$here/http-micronaut/target/function/lib" \
    --zip "micronaut=$packages/micronaut.zip" \
    --candidate "quarkus=$ric,io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest,$packages/ric-lib,$packages/quarkus" \
    --zip "quarkus=$packages/quarkus/function.zip" \
    --candidate "process:exit=/bin/true,-,$packages"
  for budget in \
    lanner-aot,init-millis,lanner,0.5 lanner-aot,first-cpu-millis,lanner,0.5 \
    lanner-layer,first-millis,lanner-aot,1.1 lanner-layer,first-cpu-millis,lanner-aot,1.1 \
    lanner,first-cpu-millis,ric,0.85 lanner-aot,first-cpu-millis,ric-aot,0.6 \
    lanner,first-cpu-millis,micronaut,0.3 lanner-aot,first-cpu-millis,micronaut-aot,0.3 \
    lanner,first-cpu-millis,quarkus,0.35 lanner-aot,first-cpu-millis,quarkus-aot,0.35 \
    lanner,resident-megabytes,ric,1 lanner-aot,resident-megabytes,ric-aot,1; do
    set -- "$@" --budget $budget
  done
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED \
    -cp "$here/harness/target/lib/*" dev.lanner.benchmarks.harness.Benchmark "$@"
}
