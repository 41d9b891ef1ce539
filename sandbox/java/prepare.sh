#!/bin/sh
# Makes in /work, which stands under /prepared too, what all Java submissions share: the compiled driver and compiler, and an
# archive of the classes that they and usual solutions load (class-data sharing), so that a JVM starts without reading them.
set -e
cd /work
javac -nowarn -XDignore.symbol.file -g:source,lines -d classes /box/Driver.java /box/Values.java /box/Wire.java /box/Compile.java /box/Analyze.java 2>/work/log ||
  { cat /work/log >&2; exit 1; }
jar --create --no-compress --file driver.jar -C classes assay
touch -d @1000000000 driver.jar # the archive remembers it; what is kept has this time too
flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xshare:off'
java $flags -XX:DumpLoadedClassList=/work/compiling -cp /prepared/driver.jar assay.Compile /box/Training.java
java $flags -XX:DumpLoadedClassList=/work/analysing -cp /prepared/driver.jar assay.Analyze /box/Training.java >/dev/null
frame() { printf '%s\n%s' "${#1}" "$1"; }
arguments='l5;l2;i1;i2;s3:a bm1;s1:al1;f0.5;i3;l1;l1;T'
{
  frame "l3;s4:cases1:n$arguments"
  frame "l3;s7:prepares1:n$arguments"
  frame 'l2;s4:calls1:n'
  frame 'l3;s4:cases1:nN' # ends in an exception, which takes classes too
} >/work/requests
java $flags -XX:DumpLoadedClassList=/work/running -cp /prepared/driver.jar:/work/program.jar Training 3</work/requests 4>/dev/null
# Classes of the training itself, and what lambdas became in it, are of no use to others.
cat compiling analysing running | grep -v Training | sort -u >list
java -XX:+UseG1GC -XX:TieredStopAtLevel=1 -Xlog:disable -Xshare:dump -XX:SharedClassListFile=/work/list -XX:SharedArchiveFile=/work/java.jsa -cp /prepared/driver.jar
