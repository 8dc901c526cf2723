package org.tongxin.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.AccountId;
import org.tongxin.identity.model.TokenRows;
import org.tongxin.platform.Acting;
import org.tongxin.platform.Audit;

/**
 * Makes API tokens (接口令牌) for accounts of the acting committee. A token acts with the desks its account has at that
 * moment.
 */
@Service
public class Tokens {

    private final TokenRows rows;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Tokens(TokenRows rows, Audit audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Makes a token and records it.
     *
     * @param label what it is for, in its owner's words, 1 to 80 characters
     * @param life how long it is good for
     * @return its text, to be used as {@code Authorization: Bearer …}; it is kept nowhere
     */
    public String issue(AccountId account, String label, Duration life) {
        return transaction.execute(_ -> {
            audit.record(
                    Acting.required(),
                    "IssueToken",
                    new Audit.Subject("account", account.value(), label),
                    null,
                    Map.of("label", label, "days", life.toDays()));
            return rows.add(account, label, life).text();
        });
    }
}
