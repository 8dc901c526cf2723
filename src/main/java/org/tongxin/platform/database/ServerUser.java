package org.tongxin.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to run as root; then it runs in a user namespace of its own
 * ({@code unshare -U}, the files stay root's) or, where namespaces are forbidden, under another user ({@code setpriv}),
 * to whom its data directory then belongs.
 *
 * @param prefix words to put before a command
 * @param uid    user who must own the data directory; {@link #MYSELF} for the user of this process
 */
record ServerUser(List<String> prefix, int uid, int gid) {

    static final int MYSELF = -1;
    private static final int NOBODY = 65534;

    static ServerUser choose(PostgresHome home) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new ServerUser(List.of(), MYSELF, MYSELF);
        }
        return firstUsable(home, insteadOfRoot(home));
    }

    static ServerUser namespace() {
        return new ServerUser(List.of("unshare", "-U"), MYSELF, MYSELF);
    }

    static ServerUser other(int uid, int gid) {
        return new ServerUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
    }

    static ServerUser firstUsable(PostgresHome home, List<ServerUser> candidates) throws IOException {
        for (ServerUser candidate : candidates) {
            if (candidate.isUsable(home)) {
                return candidate;
            }
        }
        throw Troubles.noUnprivilegedUser(home.root());
    }

    private static List<ServerUser> insteadOfRoot(PostgresHome home) throws IOException {
        List<ServerUser> candidates = new ArrayList<>();
        if (Files.exists(home.data()) && uidOf(home.data()) != 0) {
            return List.of(ownerOf(home.data()));
        }
        candidates.add(namespace());
        for (Path folder = home.root(); folder != null; folder = folder.getParent()) {
            if (uidOf(folder) != 0) {
                candidates.add(ownerOf(folder));
                break;
            }
        }
        candidates.add(other(NOBODY, NOBODY));
        return candidates;
    }

    /** Whether this user reaches the server's programs; the data folder is opened for passing through, not reading. */
    private boolean isUsable(PostgresHome home) throws IOException {
        if (uid != MYSELF && uidOf(home.root()) != uid) {
            Set<PosixFilePermission> access = EnumSet.copyOf(Files.getPosixFilePermissions(home.root()));
            if (access.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(home.root(), access);
            }
        }
        try {
            return Commands.run(command(home.program("postgres").toString(), "--version"))
                    .isDone();
        } catch (IOException prefixIsNotInstalled) {
            return false;
        }
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /** Makes the tree this user's own, where that is another user than that of this process. */
    void own(Path tree) throws IOException {
        if (uid == MYSELF || uidOf(tree) == uid) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walked = Files.walk(tree)) {
            all = walked.toList();
        }
        for (Path path : all) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    private static ServerUser ownerOf(Path path) throws IOException {
        return other(uidOf(path), (int) Files.getAttribute(path, "unix:gid"));
    }

    private static int uidOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
