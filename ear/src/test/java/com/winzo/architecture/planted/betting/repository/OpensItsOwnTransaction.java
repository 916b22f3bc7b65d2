package com.winzo.architecture.planted.betting.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Planted: a repository that commits by itself. */
@ApplicationScoped
@Transactional
public class OpensItsOwnTransaction {}
