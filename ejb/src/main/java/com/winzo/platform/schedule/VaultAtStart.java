package com.winzo.platform.schedule;

import com.winzo.platform.api.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Opens the vault before the first request. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class VaultAtStart {

    @Inject
    private Vault vault;

    @PostConstruct
    void open() {
        vault.prepare();
    }
}
