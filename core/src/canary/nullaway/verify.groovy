// The canary must die of its null, and of nothing else.
def log = new File(basedir, 'build.log').text
def found = log.findAll(/(?m)^\[ERROR\] .*\.java:\[.*/).unique()
assert found.size() == 1 && found[0].endsWith(
        'Canary.java:[8,9] [NullAway] returning @Nullable expression from method with @NonNull return type'):
        "NullAway did not refuse the canary's null: see ${basedir}/build.log"

// The canary speaks for the modules as long as they all take the compiler from the parent.
def root = new File(basedir, '../../../..').canonicalFile
def own = []
root.traverse(type: groovy.io.FileType.FILES, nameFilter: 'pom.xml',
        preDir: { it.name in ['target', '.git'] ? groovy.io.FileVisitResult.SKIP_SUBTREE : groovy.io.FileVisitResult.CONTINUE }) {
    if (it.parentFile != root && it.text.contains('maven-compiler-plugin')) own << it
}
assert own.empty: "These modules configure the compiler themselves, which belongs into the parent: ${own}"
