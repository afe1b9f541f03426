package coterie.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What is written in `src/main/java` of all modules, as the compiler's parser reads it: methods
/// from their first line to their last one, whatever lambdas and classes they hold.
record SourceTree(Map<Path, Integer> lines, List<Method> methods, List<Components> records) {
    /// A method or a constructor.
    record Method(String name, long lines, int parameters) {}

    /// A record and how many components it has.
    record Components(String name, int components) {}

    static SourceTree read() {
        try {
            return of(files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceTree of(List<Path> files) throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        for (Path file : files) {
            lines.put(file, Files.readAllLines(file).size());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            Reader reader = new Reader(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                reader.scan(unit, unit);
            }
            return new SourceTree(lines, List.copyOf(reader.methods), List.copyOf(reader.records));
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(System.getProperty("coterie.root")))) {
            for (Path main : modules.map(module -> module.resolve("src/main/java")).toList()) {
                if (Files.isDirectory(main)) {
                    try (Stream<Path> files = Files.walk(main)) {
                        files.filter(path -> path.toString().endsWith(".java")).forEach(all::add);
                    }
                }
            }
        }
        return all;
    }

    private static final class Reader extends TreePathScanner<Object, Object> {
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<Components> records = new ArrayList<>();

        Reader(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Object visitClass(ClassTree tree, Object any) {
            if (tree.getKind() == Tree.Kind.RECORD) {
                records.add(
                        new Components(
                                tree.getSimpleName().toString(),
                                (int)
                                        tree.getMembers().stream()
                                                .filter(Reader::component)
                                                .count()));
            }
            return super.visitClass(tree, any);
        }

        /// A record's fields that are not static are its components.
        private static boolean component(Tree member) {
            return member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        @Override
        public Object visitMethod(MethodTree tree, Object any) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            methods.add(
                    new Method(
                            owner.getSimpleName() + "." + tree.getName(),
                            to - from + 1,
                            tree.getParameters().size()));
            return super.visitMethod(tree, any);
        }
    }
}
