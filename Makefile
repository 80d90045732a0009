# Madang: see README.md. Every target makes what it needs; none needs root (tests install Chromium when they may).
UV_VERSION := 0.13.9
BIN := .venv/bin
export UV_SYSTEM_CERTS := 1
export UV_PROJECT_ENVIRONMENT := .venv

.PHONY: run test check bench pictures format clean

run: var/ready
	@exec $(BIN)/madang run $(if $(PORT),--port $(PORT))

test: var/ready-tests
	@$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

check: var/ready-tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/djade --check --target-version 5.2 $$(git ls-files --cached --others --exclude-standard '*.html')
	@$(BIN)/pytest tests/boundaries
	@$(BIN)/madang city check
	@$(BIN)/python -m config.checks

bench: var/ready-tests
	@$(BIN)/uv sync --quiet --frozen --all-groups
	@$(BIN)/python -m bench $(ARGS)

pictures: var/ready-tests
	@$(BIN)/python -m tests.pictures

format: var/ready-tests
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/djade --target-version 5.2 $$(git ls-files --cached --others --exclude-standard '*.html')

clean:
	rm -rf .venv node_modules var

# --- what the targets above stand on -------------------------------------------------------------

$(BIN)/uv:
	@sh deploy/check-tools.sh
	@python3 -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

var/ready: $(BIN)/uv uv.lock package-lock.json
	@echo "필요한 것을 설치하고 있어요 (처음에는 1~2분) …"
	@$(BIN)/uv sync --quiet --frozen --no-default-groups --inexact
	@npm ci --silent --no-audit --no-fund --omit=dev
	@mkdir -p var && touch $@

var/ready-tests: $(BIN)/uv uv.lock package-lock.json
	@echo "시험에 필요한 것을 설치하고 있어요 …"
	@$(BIN)/uv sync --quiet --frozen --inexact
	@npm ci --silent --no-audit --no-fund
	@sh tests/support/install-browser.sh
	@mkdir -p var && touch $@ var/ready
