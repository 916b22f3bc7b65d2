package com.winzo.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An integration test of the deployed Winzo. Fields marked {@code @ArquillianResource} are filled with the
 * {@link com.winzo.it.client.Winzo} under test, its {@link com.winzo.it.books.Books} and {@link Management}, or the
 * {@link com.winzo.server.WinzoInstance} itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArquillianExtension.class)
public @interface WinzoTest {}
